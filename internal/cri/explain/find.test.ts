import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { BerthError } from '../../errors/errors.ts';
import { type Candidate, findCandidate } from './find.ts';

const podAt = (id: string, name: string, state = 'ready'): Candidate => ({ id, pod: id, name, state });
const inPod = (pod: string, id: string, name: string, state = 'running'): Candidate => ({ id, pod, name, state });

const known: readonly Candidate[] = [
  podAt('aa22', 'default/web'),
  podAt('aa11', 'default/web', 'stopped'),
  podAt('bb11', 'default/db'),
  podAt('cc11', 'kube-system/db'),
  inPod('aa22', 'dd11', 'default/web/main'),
  inPod('bb11', 'dd22', 'default/db/main'),
  inPod('bb11', 'dd33', 'default/db/web'),
  inPod('bb11', 'dd44', 'default/db/sidecar', 'exited'),
  inPod('cc11', 'cc1', 'kube-system/db/helper'),
  podAt('ee11', 'default/job', 'gone'),
  podAt('ee22', 'default/web', 'gone'),
  podAt('ff11', 'other/web', 'gone'),
  inPod('ee11', 'ff22', 'default/job/sidecar', 'gone'),
  podAt('ff33', '', 'gone'),
  podAt('default/db', 'default/db', 'gone'),
  podAt('default/refused', 'default/refused', 'gone'),
];

const find = (given: string): string[] => {
  const { candidate, earlier } = findCandidate(given, known);
  return [candidate, ...earlier].map(({ id }) => id);
};
const refusal = (given: string): BerthError => {
  try {
    return assert.fail(`found ${find(given).join()}`);
  } catch (error) {
    return BerthError.from(error);
  }
};

suite('a pod or container is found', () => {
  test('by its id', () => assert.deepEqual([find('aa11'), find('dd33'), find('cc1')], [['aa11'], ['dd33'], ['cc1']]));
  test('by the beginning of its id, when no other has it', () => assert.deepEqual(find('bb'), ['bb11']));
  test('by its name, the newest that is here; older ones of the name are told', () => {
    assert.deepEqual(find('default/web'), ['aa22', 'aa11', 'ee22']);
    assert.deepEqual(find('default/db'), ['bb11', 'default/db']);
  });
  test('by the name alone, pods before containers, what is here before what is gone', () => {
    assert.deepEqual(find('web'), ['aa22', 'aa11', 'ee22']);
    assert.deepEqual(find('sidecar'), ['dd44']);
  });
  test('as a container by pod and name', () => {
    assert.deepEqual(find('default/web/main'), ['dd11']);
    assert.deepEqual(find('db/web'), ['dd33']);
  });
  test('when it is gone', () => assert.deepEqual([find('job'), find('default/job/sidecar')], [['ee11'], ['ff22']]));
  test('when it never had an id', () => assert.deepEqual(find('default/refused'), ['default/refused']));
  test('when it has no name', () => assert.deepEqual(find('ff33'), ['ff33']));
});

suite('refused is', () => {
  test('what fits several, with their names', () => {
    const { code, message, detail } = refusal('db');
    assert.deepEqual([code, message], ['InvalidArgument', '"db" fits 2 of what is known: give more of one of them']);
    assert.equal(detail, 'default/db  bb11  ready\nkube-system/db  cc11  ready');
    assert.match(refusal('main').detail ?? '', /default\/web\/main {2}dd11 {2}running\ndefault\/db\/main/);
    assert.match(refusal('dd').message, /^"dd" fits 4/);
  });
  test('what nothing is known of, with the name that may be meant', () => {
    const { code, message } = refusal('default/wep');
    assert.equal(code, 'NotFound');
    assert.equal(
      message,
      'there is no pod or container "default/wep", and none is remembered; did you mean "default/web"?',
    );
    assert.doesNotMatch(refusal('quite-different').message, /did you mean/);
  });
  test('what is no name', () => {
    for (const given of ['', 'a b', 'x'.repeat(600), '%']) assert.equal(refusal(given).code, 'InvalidArgument');
  });
});
