import type { Metric } from 'prom-client';

/** A family with its samples, as prom-client hands them over. */
export type FamilyValues = Awaited<ReturnType<Metric['get']>>;

type Labels = Readonly<Record<string, string | number>>;

/** One line. */
export interface Sample {
  readonly value: number;
  readonly labels?: Labels;
  /** Other than the family's, as in a histogram. */
  readonly metricName?: string;
  /** Kept as text for as long as the same object comes again. */
  readonly sharedLabels?: Labels;
}

const noLabels: Labels = {};
const sharedTexts = new WeakMap<Labels, string>();

/**
 * A family's lines as prom-client's registry writes them, without its lists for each of thousands of samples: to collect
 * garbage was the largest part of a scrape. Exemplars, which no metric here has, are left out. `suffix` ends the name of
 * each sample.
 */
export function familyText({ name, help, type, values }: FamilyValues, suffix = ''): string {
  let text = `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}`;
  for (const { value, labels, metricName = name, sharedLabels } of values as Iterable<Sample>)
    text += `\n${metricName}${suffix}${labelsText(labels, sharedLabels)} ${valueText(value)}`;
  return text;
}

function labelsText(labels = noLabels, shared = noLabels): string {
  const own = pairs(labels, shared);
  const others = sharedText(shared);
  if (own === '') return others === '' ? '' : `{${others}}`;
  return others === '' ? `{${own}}` : `{${own},${others}}`;
}

function sharedText(labels: Labels): string {
  const known = sharedTexts.get(labels);
  if (known !== undefined) return known;
  const text = pairs(labels, noLabels);
  sharedTexts.set(labels, text);
  return text;
}

function pairs(labels: Labels, except: Labels): string {
  let text = '';
  for (const name in labels) {
    if (Object.hasOwn(except, name)) continue;
    text += `${text && ','}${name}="${escapeValue(String(labels[name]))}"`;
  }
  return text;
}

const escapeHelp = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

const escapeValue = (text: string): string => (/[\\\n"]/.test(text) ? escapeHelp(text).replaceAll('"', '\\"') : text);

function valueText(value: number): string {
  if (Number.isFinite(value)) return String(value);
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '+Inf' : '-Inf';
}
