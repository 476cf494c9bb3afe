import { type Entry, tar } from '../../../internal/images/testing/archives.ts';
import { Random } from '../../faults/support/random.ts';
import { gzipLayer, type RegistryImage, registryImage } from '../../integration/support/registry-image.ts';
import { DataPool } from './data-pool.ts';

/** How a tree of packages looks: files of 1 to 8 KiB, ten to a folder, folders up to seven deep, one link to ten files. */
export async function smallFilesImage(files: number): Promise<RegistryImage> {
  const pool = new DataPool(files);
  const random = new Random(files);
  const entries: Entry[] = [];
  let folder = 'srv';
  for (let number = 0; number < files; number++) {
    if (number % 10 === 0) {
      folder = folderOf(number / 10);
      entries.push({ name: `${folder}/`, type: 'directory', mode: 0o755 });
    }
    const name = `${folder}/file-${number}.js`;
    entries.push({ name, mode: 0o644, data: pool.file(random.between(1024, 8192)) });
    if (number % 20 === 9) entries.push({ name: `${folder}/soft`, type: 'symlink', linkname: `file-${number}.js` });
    if (number % 20 === 19) entries.push({ name: `${folder}/hard`, type: 'link', linkname: name });
  }
  return registryImage([gzipLayer(await tar(entries))]);
}

/** The number's digits to the base four, a folder each. */
const folderOf = (number: number): string => `srv${number.toString(4).replaceAll(/\d/g, '/node-$&')}`;
