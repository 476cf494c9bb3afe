// Reads Kubernetes objects as YAML from stdin and looks at each as an API server does. It is decoded into the Go type of its
// kind, strictly: a field that the type does not have, one of the wrong type or one that is there twice is an error. An object
// of Kubernetes' own is then given its defaults and validated by Kubernetes' own code; one of the Prometheus operator has
// its fields checked alone. Prints one line an error and ends with 1 if there is any.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/apps"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	appsvalidation "k8s.io/kubernetes/pkg/apis/apps/validation"
	"k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	corevalidation "k8s.io/kubernetes/pkg/apis/core/validation"
	"k8s.io/kubernetes/pkg/apis/networking"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	networkingvalidation "k8s.io/kubernetes/pkg/apis/networking/validation"
	"k8s.io/kubernetes/pkg/capabilities"
	sigsyaml "sigs.k8s.io/yaml"
)

func main() {
	if err := monitoringv1.AddToScheme(legacyscheme.Scheme); err != nil {
		fail(err)
	}
	// as API servers of clusters have it whose nodes run agents
	capabilities.Initialize(capabilities.Capabilities{AllowPrivileged: true})
	found := false
	reader := yaml.NewYAMLReader(bufio.NewReader(os.Stdin))
	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			fail(err)
		}
		for _, problem := range check(document) {
			fmt.Println(problem)
			found = true
		}
	}
	if found {
		os.Exit(1)
	}
}

func fail(err error) {
	fmt.Println(err)
	os.Exit(1)
}

func check(document []byte) []string {
	var meta metav1.PartialObjectMetadata
	if err := sigsyaml.Unmarshal(document, &meta); err != nil {
		return []string{err.Error()}
	}
	if meta.Kind == "" && meta.Name == "" {
		return nil
	}
	var problems []string
	add := func(err error) { problems = append(problems, fmt.Sprintf("%s %q: %v", meta.Kind, meta.Name, err)) }
	object, err := legacyscheme.Scheme.New(meta.GroupVersionKind())
	if err != nil {
		add(err)
		return problems
	}
	if err := sigsyaml.UnmarshalStrict(document, object); err != nil {
		add(err)
		return problems
	}
	if meta.GroupVersionKind().Group == monitoringv1.SchemeGroupVersion.Group {
		return problems
	}
	legacyscheme.Scheme.Default(object)
	internal, err := legacyscheme.Scheme.ConvertToVersion(object, runtime.InternalGroupVersioner)
	if err != nil {
		add(err)
		return problems
	}
	for _, problem := range validate(internal) {
		add(problem)
	}
	return problems
}

func validate(object runtime.Object) field.ErrorList {
	options := corevalidation.PodValidationOptions{}
	switch object := object.(type) {
	case *core.ConfigMap:
		return corevalidation.ValidateConfigMap(object)
	case *core.Pod:
		return corevalidation.ValidatePodCreate(object, options)
	case *core.Service:
		// the API server fills it from the one address
		object.Spec.ClusterIPs = []string{object.Spec.ClusterIP}
		return corevalidation.ValidateServiceCreate(object)
	case *core.ServiceAccount:
		return corevalidation.ValidateServiceAccount(object)
	case *apps.DaemonSet:
		return appsvalidation.ValidateDaemonSet(object, options)
	case *networking.NetworkPolicy:
		return networkingvalidation.ValidateNetworkPolicy(object, networkingvalidation.NetworkPolicyValidationOptions{})
	}
	return field.ErrorList{field.InternalError(field.NewPath("kind"), fmt.Errorf("nothing validates %T", object))}
}
