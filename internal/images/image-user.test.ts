import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageUser } from './image-user.ts';

test('the user of an image is a uid when it is all digits, and then never a name', () => {
  assert.deepEqual(imageUser(''), { uid: 0n });
  assert.deepEqual(imageUser('1000:50'), { uid: 1000n });
  assert.deepEqual(imageUser('www:www'), { username: 'www' });
  assert.deepEqual(imageUser('2147483647'), { uid: 2147483647n });
  for (const text of ['2147483648', '4294967296', '99999999999999999999:0'])
    assert.throws(() => imageUser(text), /above/);
});
