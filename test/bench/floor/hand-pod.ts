import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mount, unmount } from '../../../internal/host/mount.ts';
import { pinNamespaces, unpinNamespace } from '../../../internal/host/namespaces.ts';
import type { JsonObject } from '../../../internal/network/json.ts';
import { type Bundle, bundleOf } from '../../../internal/runtime/bundle.ts';
import { type Attachment, cniAdd, cniDel } from './cni.ts';
import type { Template } from './template.ts';

export interface HandOptions {
  readonly folder: string;
  readonly cgroupParent: string;
  readonly conflist: JsonObject;
  readonly template: Template;
}

const pinned = ['net', 'ipc', 'uts'] as const;

/** The parts of one pod, each made by hand and nothing written down: what no agent can be without. */
export class HandPod {
  readonly sandbox: Bundle;
  readonly container: Bundle;
  readonly #options: HandOptions;
  #attachment: object = {};

  constructor(options: HandOptions) {
    this.#options = options;
    const at = { root: join(options.folder, 'root'), state: join(options.folder, 'state'), namespace: 'k8s.io' };
    this.sandbox = bundleOf({ ...at, id: randomBytes(32).toString('hex') });
    this.container = bundleOf({ ...at, id: randomBytes(32).toString('hex') });
  }

  async makeFolders(): Promise<void> {
    const { sandbox, container } = this;
    const annotations = this.#annotations();
    await Promise.all([sandbox.path, container.rootfs].map(path => mkdir(path, { recursive: true })));
    await Promise.all(['upper', 'work'].map(name => mkdir(this.#layer(name), { recursive: true })));
    await writeFile(sandbox.config, JSON.stringify({ ociVersion: '1.0.2', annotations }));
    await writeFile(container.config, JSON.stringify(this.#spec(annotations)));
  }

  pin(): void {
    const pins = Object.fromEntries(pinned.map(kind => [kind, this.#pinOf(kind)]));
    pinNamespaces(pins, { hostname: 'bench' });
  }

  unpin(): void {
    for (const kind of pinned) unpinNamespace(this.#pinOf(kind));
  }

  async attach(): Promise<void> {
    this.#attachment = await cniAdd(this.#network());
  }

  detach(): Promise<void> {
    return cniDel(this.#network(), this.#attachment);
  }

  mountRoot(): void {
    const { lowerdir } = this.#options.template;
    const options = [`lowerdir=${lowerdir}`, `upperdir=${this.#layer('upper')}`, `workdir=${this.#layer('work')}`];
    mount({ type: 'overlay', source: 'overlay', target: this.container.rootfs, options });
  }

  unmountRoot(): void {
    unmount(this.container.rootfs);
  }

  async removeFolders(): Promise<void> {
    const folders = [this.sandbox.path, this.container.path, this.#layer('')];
    await Promise.all(folders.map(path => rm(path, { recursive: true, force: true })));
  }

  #network(): Attachment {
    return { conflist: this.#options.conflist, id: this.sandbox.id, netns: this.#pinOf('net') };
  }

  #pinOf(kind: string): string {
    return join(this.sandbox.path, 'ns', kind);
  }

  #layer(name: string): string {
    return join(this.#options.folder, 'layers', this.container.id, name);
  }

  #annotations(): Readonly<Record<string, string>> {
    return { ...this.#options.template.spec.annotations, 'io.kubernetes.cri.sandbox-id': this.sandbox.id };
  }

  #spec(annotations: Readonly<Record<string, string>>): object {
    const { template, cgroupParent } = this.#options;
    const { root, linux, ...rest } = template.spec;
    const pins = new Map([
      ['network', 'net'],
      ['ipc', 'ipc'],
      ['uts', 'uts'],
    ]);
    const namespaces = linux.namespaces.map(namespace => {
      const kind = pins.get(namespace.type);
      return kind === undefined ? namespace : { ...namespace, path: this.#pinOf(kind) };
    });
    const cgroupsPath = join(cgroupParent, this.container.id);
    return {
      ...rest,
      annotations,
      root: { ...root, path: this.container.rootfs },
      linux: { ...linux, namespaces, cgroupsPath },
    };
  }
}
