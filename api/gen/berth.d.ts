// Made by api/generate.ts from the .proto files: change those.
import type { MessageType, Rpc, Service } from '../wire.js';

export namespace berth {
  namespace v1 {
    /** Acts on the agent itself; the `berth` command is its client. */
    const Admin: Service<{
      /** Unpacks an image archive (OCI layout or docker save; tar, gzip or zstd) into the node's image store. */
      readonly ImportImage: Rpc<typeof berth.v1.ImportImageRequest, typeof berth.v1.ImportImageResponse, true, false>;
    }>;
    /** One piece of the archive, in order. */
    interface IImportImageRequest {
      /** Read from the first message only: the reference to give when the archive names none. */
      name?: string | null | undefined;
      /** The next bytes of the archive; may be empty. */
      data?: Uint8Array | null | undefined;
    }
    /** One piece of the archive, in order. */
    interface ImportImageRequest {
      /** Read from the first message only: the reference to give when the archive names none. */
      name: string;
      /** The next bytes of the archive; may be empty. */
      data: Buffer;
    }
    const ImportImageRequest: MessageType<IImportImageRequest, ImportImageRequest>;
    /** What the archive held. */
    interface IImportImageResponse {
      images?: readonly berth.v1.IImportedImage[] | null | undefined;
    }
    /** What the archive held. */
    interface ImportImageResponse {
      images: berth.v1.ImportedImage[];
    }
    const ImportImageResponse: MessageType<IImportImageResponse, ImportImageResponse>;
    /** One image that is now on the node. */
    interface IImportedImage {
      /** Digest of the image configuration, "sha256:...". */
      id?: string | null | undefined;
      /** Every name that now points to the image. */
      references?: readonly string[] | null | undefined;
      /** Compressed size in bytes: manifest, configuration and layers as imported. */
      size?: bigint | null | undefined;
    }
    /** One image that is now on the node. */
    interface ImportedImage {
      /** Digest of the image configuration, "sha256:...". */
      id: string;
      /** Every name that now points to the image. */
      references: string[];
      /** Compressed size in bytes: manifest, configuration and layers as imported. */
      size: bigint;
    }
    const ImportedImage: MessageType<IImportedImage, ImportedImage>;
  }
}
