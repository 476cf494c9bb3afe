// Reads Kubernetes objects as YAML from stdin and decodes each into the Go type of its kind, strictly: a field that the
// type does not have, a field of the wrong type or one that is there twice is an error. Then each must say what its API
// server would ask for. Prints one line an error and ends with 1 if there is any.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/util/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	metavalidation "k8s.io/apimachinery/pkg/apis/meta/v1/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apimachinery/pkg/util/yaml"
	sigsyaml "sigs.k8s.io/yaml"
)

var kinds = map[string]func() metav1.Object{
	"v1 ConfigMap":                            func() metav1.Object { return &corev1.ConfigMap{} },
	"v1 Pod":                                  func() metav1.Object { return &corev1.Pod{} },
	"v1 Service":                              func() metav1.Object { return &corev1.Service{} },
	"v1 ServiceAccount":                       func() metav1.Object { return &corev1.ServiceAccount{} },
	"apps/v1 DaemonSet":                       func() metav1.Object { return &appsv1.DaemonSet{} },
	"networking.k8s.io/v1 NetworkPolicy":      func() metav1.Object { return &networkingv1.NetworkPolicy{} },
	"monitoring.coreos.com/v1 ServiceMonitor": func() metav1.Object { return &monitoringv1.ServiceMonitor{} },
	"monitoring.coreos.com/v1 PodMonitor":     func() metav1.Object { return &monitoringv1.PodMonitor{} },
	"monitoring.coreos.com/v1 PrometheusRule": func() metav1.Object { return &monitoringv1.PrometheusRule{} },
}

func main() {
	problems := 0
	reader := yaml.NewYAMLReader(bufio.NewReader(os.Stdin))
	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		for _, problem := range check(document) {
			fmt.Println(problem)
			problems++
		}
	}
	if problems > 0 {
		os.Exit(1)
	}
}

func check(document []byte) []string {
	var meta metav1.PartialObjectMetadata
	if err := sigsyaml.Unmarshal(document, &meta); err != nil {
		return []string{err.Error()}
	}
	if meta.Kind == "" && meta.Name == "" {
		return nil
	}
	name := fmt.Sprintf("%s %q", meta.Kind, meta.Name)
	create := kinds[meta.APIVersion+" "+meta.Kind]
	if create == nil {
		return []string{fmt.Sprintf("%s: no type for %s %s", name, meta.APIVersion, meta.Kind)}
	}
	object := create()
	if err := sigsyaml.UnmarshalStrict(document, object); err != nil {
		return []string{name + ": " + err.Error()}
	}
	var problems []string
	for _, problem := range append(checkMeta(object), checkPods(object)...) {
		problems = append(problems, name+": "+problem)
	}
	return problems
}

// what an API server says of the metadata of any object
func checkMeta(object metav1.Object) []string {
	var problems []string
	for _, reason := range validation.IsDNS1123Subdomain(object.GetName()) {
		problems = append(problems, "metadata.name: "+reason)
	}
	if object.GetNamespace() == "" {
		problems = append(problems, "metadata.namespace is missing")
	}
	labels := metavalidation.ValidateLabels(object.GetLabels(), field.NewPath("metadata", "labels"))
	for _, problem := range labels {
		problems = append(problems, problem.Error())
	}
	return problems
}

func checkPods(object metav1.Object) []string {
	switch object := object.(type) {
	case *corev1.Pod:
		return checkPod(object.Spec)
	case *appsv1.DaemonSet:
		labels := object.Spec.Template.Labels
		selector, err := metav1.LabelSelectorAsSelector(object.Spec.Selector)
		if err != nil {
			return []string{err.Error()}
		}
		problems := checkPod(object.Spec.Template.Spec)
		for _, problem := range metavalidation.ValidateLabels(labels, field.NewPath("spec", "template", "metadata", "labels")) {
			problems = append(problems, problem.Error())
		}
		for key, value := range labels {
			if object.Spec.Selector.MatchLabels[key] != "" && object.Spec.Selector.MatchLabels[key] != value {
				problems = append(problems, "the selector does not select the label "+key)
			}
		}
		if selector.Empty() {
			problems = append(problems, "the selector is empty")
		}
		return problems
	}
	return nil
}

// what an API server refuses of a pod and a type can't say
func checkPod(spec corev1.PodSpec) []string {
	var problems []string
	add := func(format string, values ...any) { problems = append(problems, fmt.Sprintf(format, values...)) }
	volumes := map[string]bool{}
	for _, volume := range spec.Volumes {
		for _, reason := range validation.IsDNS1123Label(volume.Name) {
			add("volume %q: %s", volume.Name, reason)
		}
		if volumes[volume.Name] {
			add("volume %q is there twice", volume.Name)
		}
		volumes[volume.Name] = true
	}
	for _, container := range spec.Containers {
		if container.Image == "" {
			add("container %q has no image", container.Name)
		}
		paths := map[string]bool{}
		for _, mount := range container.VolumeMounts {
			if !volumes[mount.Name] {
				add("mount of volume %q, which is not there", mount.Name)
			}
			if paths[mount.MountPath] || mount.MountPath == "" || strings.Contains(mount.MountPath, ":") {
				add("mount path %q is there twice, empty or has a colon", mount.MountPath)
			}
			paths[mount.MountPath] = true
			bidirectional := mount.MountPropagation != nil && *mount.MountPropagation == corev1.MountPropagationBidirectional
			privileged := container.SecurityContext != nil && container.SecurityContext.Privileged != nil && *container.SecurityContext.Privileged
			if bidirectional && !privileged {
				add("mount path %q is bidirectional in a container that is not privileged", mount.MountPath)
			}
		}
		ports := map[string]bool{}
		for _, port := range container.Ports {
			for _, reason := range validation.IsValidPortName(port.Name) {
				add("port %q: %s", port.Name, reason)
			}
			if spec.HostNetwork && port.HostPort != port.ContainerPort {
				add("port %q differs on the node's network", port.Name)
			}
			ports[port.Name] = true
		}
		for _, probe := range []*corev1.Probe{container.StartupProbe, container.LivenessProbe, container.ReadinessProbe} {
			if probe != nil && !ports[probe.HTTPGet.Port.String()] {
				add("a probe asks for the port %q, which is not there", probe.HTTPGet.Port.String())
			}
		}
		for name, request := range container.Resources.Requests {
			if limit, there := container.Resources.Limits[name]; there && request.Cmp(limit) > 0 {
				add("the request of %s is above its limit", name)
			}
		}
	}
	return problems
}
