import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelsOf, metricsOf, servedBy } from './promql.ts';

test('the metrics of an expression are told from functions, labels, strings and keywords', () => {
  const expression = `histogram_quantile(0.9, sum by (le, node) (rate(a_bucket{b="c", d=~"e_f"}[$__rate_interval])))
    / on (instance) group_left (version) g:h unless absent(i) > bool 1e3 offset 5m`;
  assert.deepEqual(metricsOf(expression), ['a_bucket', 'g:h', 'i']);
  assert.deepEqual(labelsOf(expression), ['b', 'd', 'le', 'node', 'instance']);
});

test('a histogram is served in parts', () => {
  const { names, labels } = servedBy(
    '# HELP a b\n# TYPE a histogram\na_bucket{le="1",c="d,e=\\"f"} 1\n# TYPE g gauge\n',
  );
  assert.deepEqual([...names], ['a_bucket', 'a_sum', 'a_count', 'g']);
  assert.deepEqual([...(labels.get('a_bucket') ?? [])], ['le', 'c']);
});
