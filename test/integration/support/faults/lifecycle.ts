import type { runtime } from '../../../../api/gen/cri.js';
import { imageService, runtimeService } from '../../../../api/services.ts';
import type { TestAgent } from '../agent.ts';
import { Container, Pod } from '../pods.ts';
import {
  calling,
  type FaultRow,
  failing,
  invalid,
  notFound,
  onRunning,
  onV1,
  precondition,
  type Scene,
} from './row.ts';

const nobody = 'f'.repeat(64);
const stranger = (scene: Scene) => new Container(scene.agent, nobody, '');

/** The call on a container that was only created, and is removed afterwards. */
const onCreated = (
  fault: string,
  rpc: string,
  call: (container: Container, scene: Scene) => Promise<unknown>,
  told: Pick<FaultRow, 'code' | 'says'>,
): FaultRow =>
  calling(
    fault,
    rpc,
    async scene => {
      const container = await scene.pod.create(scene.name, ['true']);
      await failing(container, () => call(container, scene));
    },
    told,
  );

const onExited = (
  fault: string,
  rpc: string,
  call: (container: Container, scene: Scene) => Promise<unknown>,
  told: Pick<FaultRow, 'code' | 'says'>,
): FaultRow =>
  onCreated(
    fault,
    rpc,
    async (container, scene) => {
      await container.start();
      await container.exited();
      await call(container, scene);
    },
    told,
  );

const update = (agent: TestAgent, containerId: string, linux: runtime.v1.ILinuxContainerResources) =>
  agent.client.call(runtimeService.UpdateContainerResources, { containerId, linux });

const again = ({ name }: Scene, attempt: number) => ({ metadata: { name, attempt } });

export const lifecycleRows: readonly FaultRow[] = [
  onRunning(
    'a container that runs started again',
    'StartContainer',
    container => container.start(),
    precondition('container "ID" is running: only a created one can be started'),
  ),
  onExited(
    'a container that has ended started again',
    'StartContainer',
    container => container.start(),
    precondition('container "ID" is exited: only a created one can be started'),
  ),
  calling(
    'a container that is not there started',
    'StartContainer',
    scene => stranger(scene).start(),
    notFound('there is no container "ID"'),
  ),
  onRunning(
    'an attempt that runs created again',
    'CreateContainer',
    (_, scene) => scene.pod.create(scene.name, ['true'], again(scene, 0)),
    { code: 'AlreadyExists', says: 'attempt 0 of container "NAME" is running as "ID": raise the attempt' },
  ),
  onExited(
    'an attempt that has ended created again',
    'CreateContainer',
    (_, scene) => scene.pod.create(scene.name, ['true'], again(scene, 0)),
    { code: 'AlreadyExists', says: 'attempt 0 of container "NAME" is exited as "ID": raise the attempt' },
  ),
  calling(
    'a container in a pod that has stopped',
    'CreateContainer',
    async ({ agent }) => {
      const pod = await Pod.run(agent);
      try {
        await pod.stop();
        await pod.create('late', ['true']);
      } finally {
        await pod.remove();
      }
    },
    precondition('pod sandbox "ID" is not ready: run the pod again'),
  ),
  calling(
    'a container of a pod that has stopped started',
    'StartContainer',
    async ({ agent }) => {
      const pod = await Pod.run(agent);
      try {
        const container = await pod.create('NAME', ['true']);
        await pod.stop();
        await container.start();
      } finally {
        await pod.remove();
      }
    },
    precondition('pod sandbox "ID" of container "ID" is not ready'),
  ),
  calling(
    'a container in a pod that is not there',
    'CreateContainer',
    ({ agent }) =>
      agent.client.call(runtimeService.CreateContainer, {
        podSandboxId: nobody,
        config: { metadata: { name: 'a' }, image: { image: agent.image } },
      }),
    notFound('there is no pod sandbox "ID"'),
  ),
  onCreated(
    'a command in a container that was only created',
    'ExecSync',
    container => container.exec(['true']),
    precondition('container "ID" is created, not running'),
  ),
  onExited(
    'a command in a container that has ended',
    'ExecSync',
    container => container.exec(['true']),
    precondition('container "ID" is exited, not running'),
  ),
  calling(
    'a command in a container that is not there',
    'ExecSync',
    scene => stranger(scene).exec(['true']),
    notFound('there is no container "ID"'),
  ),
  onRunning(
    'a command that the container does not have',
    'ExecSync',
    container => container.exec(['no-such-command']),
    invalid(
      'could not run a process in container "ID": the program "no-such-command" is nowhere in the container\'s PATH',
    ),
  ),
  onRunning(
    'a command that is a directory',
    'ExecSync',
    container => container.exec(['/etc']),
    invalid('could not run a process in container "ID": "/etc" in the container cannot be executed'),
  ),
  onRunning(
    'a command with a NUL byte',
    'ExecSync',
    container => container.exec(['echo', 'a\0b']),
    invalid('argument "a\\u0000b" has a NUL byte'),
  ),
  onRunning(
    'an empty command',
    'ExecSync',
    container => container.exec([]),
    invalid('the command to execute is empty'),
  ),
  onRunning('a command past its time', 'ExecSync', container => container.exec(['sleep', '100000'], 1n), {
    code: 'DeadlineExceeded',
    says: 'the command in container "ID" ran longer than 1000 ms and was killed',
  }),
  calling(
    'the status of a container that is not there',
    'ContainerStatus',
    scene => stranger(scene).status(),
    notFound('there is no container "ID"'),
  ),
  calling(
    'the status of a pod that is not there',
    'PodSandboxStatus',
    ({ agent }) => agent.client.call(runtimeService.PodSandboxStatus, { podSandboxId: nobody }),
    notFound('there is no pod sandbox "ID"'),
  ),
  calling(
    'an id that can be none',
    'ContainerStatus',
    scene => new Container(scene.agent, '../../etc', '').status(),
    invalid('the container id "../../etc" is not an id'),
  ),
  calling(
    'no id',
    'ContainerStatus',
    scene => new Container(scene.agent, '', '').status(),
    invalid('the container id is missing'),
  ),
  calling(
    'the beginning of an id that two containers have',
    'ContainerStatus',
    // by the pigeonhole: seventeen ids, sixteen first digits
    async scene => {
      const all = await Promise.all(
        Array.from({ length: 17 }, (_, at) => scene.pod.create(`${scene.name}-${at}`, ['true'])),
      );
      const firsts = all.map(({ id }) => id.slice(0, 1));
      const shared = firsts.find((first, at) => firsts.indexOf(first) !== at) ?? '';
      try {
        await new Container(scene.agent, shared, '').status();
      } finally {
        await Promise.all(all.map(container => container.remove()));
      }
    },
    invalid('the container id "A" fits N of them: give more of it'),
  ),
  onRunning(
    'negative cpu shares',
    'UpdateContainerResources',
    (container, { agent }) => update(agent, container.id, { cpuShares: -1n }),
    invalid('cpu_shares -1 is negative'),
  ),
  {
    ...onRunning(
      'cpus that the machine does not have',
      'UpdateContainerResources',
      (container, { agent }) => update(agent, container.id, { cpusetCpus: '4000' }),
      invalid(
        'could not update the resources of container "ID": the cgroup\'s "cpuset.cpus" does not take "4000": numerical result out of range',
      ),
    ),
    ...onV1,
  },
  {
    ...onRunning(
      'a memory limit far below what is used',
      'UpdateContainerResources',
      (container, { agent }) => update(agent, container.id, { memoryLimitInBytes: 4096n }),
      invalid(
        'could not update the resources of container "ID": the memory limit of 4096 bytes is below what is in use, raise it',
      ),
    ),
    ...onV1,
  },
  onExited(
    'limits of a container that has ended',
    'UpdateContainerResources',
    (container, { agent }) => update(agent, container.id, { cpuShares: 2n }),
    precondition('container "ID" has exited: its resources cannot be changed'),
  ),
  calling(
    'limits of a container that is not there',
    'UpdateContainerResources',
    ({ agent }) => update(agent, nobody, { cpuShares: 2n }),
    notFound('there is no container "ID"'),
  ),
  onCreated(
    'a session in a container that was only created',
    'Exec',
    (container, { agent }) =>
      agent.client.call(runtimeService.Exec, { containerId: container.id, cmd: ['sh'], stdout: true }),
    precondition('container "ID" is created, not running'),
  ),
  onRunning(
    'a session by a command with a NUL byte',
    'Exec',
    (container, { agent }) =>
      agent.client.call(runtimeService.Exec, { containerId: container.id, cmd: ['a\0b'], stdout: true }),
    invalid('argument "a\\u0000b" has a NUL byte'),
  ),
  onRunning(
    'a session without any stream',
    'Exec',
    (container, { agent }) => agent.client.call(runtimeService.Exec, { containerId: container.id, cmd: ['sh'] }),
    invalid('exec needs a stream: one of stdin, stdout or stderr must be set'),
  ),
  calling(
    'a port of a pod that is not there',
    'PortForward',
    ({ agent }) => agent.client.call(runtimeService.PortForward, { podSandboxId: nobody, port: [80] }),
    notFound('there is no pod sandbox "ID"'),
  ),
  onCreated(
    'the log of a container that was only created reopened',
    'ReopenContainerLog',
    (container, { agent }) => agent.client.call(runtimeService.ReopenContainerLog, { containerId: container.id }),
    precondition('container "ID" is created, not running'),
  ),
  calling(
    'an image that is not here removed by a reference that is none',
    'RemoveImage',
    ({ agent }) => agent.client.call(imageService.RemoveImage, { image: { image: '' } }),
    invalid('the name of the image is empty'),
  ),
  calling(
    'an image pulled by a reference that is none',
    'PullImage',
    ({ agent }) => agent.client.call(imageService.PullImage, { image: { image: 'UPPER//case' } }),
    invalid('"UPPER//case" is not an image reference: "" is not part of a repository name'),
  ),
  calling(
    'an image pulled from a registry that is not there',
    'PullImage',
    ({ agent }) => agent.client.call(imageService.PullImage, { image: { image: '127.0.0.1:1/none:1' } }),
    {
      code: 'Unknown',
      says: 'RegistryUnavailable: image "127.0.0.1:1/none:1" cannot be had: the registry is not reached or fails',
    },
  ),
];
