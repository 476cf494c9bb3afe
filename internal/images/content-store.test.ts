import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiskSync } from '../host/disk-sync.ts';
import { ContentStore } from './content-store.ts';
import { streamOf, temporaryFolder } from './testing/archives.ts';

test('a blob that is being removed is not found, and one that comes meanwhile stays', async context => {
  const root = await temporaryFolder(context);
  const content = new ContentStore(root, new DiskSync(root, async () => {}));
  await content.open();
  const ingest = (onDigest = () => {}) => content.ingest(streamOf(Buffer.from('blob')), { maxBytes: 10, onDigest });
  for (let round = 0; round < 200; round++) {
    const { digest } = await ingest();
    const first = content.remove(digest);
    assert.equal(await content.size(digest), undefined, `round ${round}`);
    let second: Promise<void> | undefined;
    // right before the new one is visible
    await ingest(() => {
      second = content.remove(digest);
    });
    await Promise.all([first, second]);
    assert.equal(await content.size(digest), 4, `round ${round}`);
    await content.remove(digest);
  }
});
