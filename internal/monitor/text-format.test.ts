import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Gauge, Histogram, Registry } from 'prom-client';
import { familyText } from './text-format.ts';

const labels = fc.record({ one: fc.string(), other: fc.string({ unit: 'binary' }) });

test('whatever labels and numbers there are, the text is what prom-client makes of them', () =>
  fc.assert(
    fc.asyncProperty(fc.string(), fc.array(fc.tuple(labels, fc.double({ noNaN: true }))), async (help, samples) => {
      const registry = new Registry();
      const gauge = new Gauge({ name: 'g', help: `h${help}`, labelNames: ['one', 'other'], registers: [registry] });
      for (const [each, value] of samples) gauge.set(each, value);
      assert.equal(familyText(await gauge.get()), await registry.getSingleMetricAsString('g'));
    }),
  ));

test('a histogram has its buckets, each with the labels of all and its own bound', async () => {
  const registry = new Registry();
  const options = { name: 'h', help: 'h', labelNames: ['one'], buckets: [1, 2], registers: [registry] };
  const histogram = new Histogram(options);
  histogram.observe({ one: 'a "quoted" \\ one' }, 1.5);
  const text = familyText(await histogram.get());
  assert.match(text, /^h_bucket\{le="2",one="a \\"quoted\\" \\\\ one"\} 1$/m);
  assert.match(text, /^h_bucket\{le="\+Inf",one="a \\"quoted\\" \\\\ one"\} 1$/m);
  assert.match(text, /^h_count\{one="a \\"quoted\\" \\\\ one"\} 1$/m);
});

test('labels that a sample has of its own stand before the shared ones, and not beside one of the same name', () => {
  const sharedLabels = { id: 'x', cpu: 'all' };
  const values = [
    { value: 1, labels: { cpu: '0', constructor: 'c' }, sharedLabels },
    { value: Number.NEGATIVE_INFINITY, sharedLabels },
    { value: Number.NaN },
  ];
  const text = familyText({ name: 'f', help: 'h', type: 'gauge', values, aggregator: 'sum' } as never, '_total');
  assert.deepEqual(text.split('\n').slice(2), [
    'f_total{constructor="c",id="x",cpu="all"} 1',
    'f_total{id="x",cpu="all"} -Inf',
    'f_total NaN',
  ]);
});
