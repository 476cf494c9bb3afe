/** What of a PromQL expression is neither a metric nor a function: modifiers and set operators. */
const keywords = new Set(
  'by without on ignoring group_left group_right bool and or unless offset inf nan start end'.split(' '),
);

/** The names of the metrics that a PromQL expression reads. */
export function metricsOf(expression: string): string[] {
  const bare = expression
    .replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')
    .replaceAll(/\{[^}]*\}/g, ' ')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ');
  const names = [...bare.matchAll(/(?<![\w:$.])([a-zA-Z_:][\w:]*)(?!\w)(\s*\()?/g)]
    .filter(([, name = '', call]) => call === undefined && !keywords.has(name.toLowerCase()))
    .map(([, name = '']) => name);
  return [...new Set(names)];
}

/** The labels that an expression selects or groups by. */
export function labelsOf(expression: string): string[] {
  const matchers = [...expression.matchAll(/\{([^}]*)\}/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/([a-zA-Z_]\w*)\s*(?:=~|!~|!=|=)/g)].map(([, label = '']) => label),
  );
  const groups = [...expression.matchAll(/\b(?:by|without|on|ignoring)\s*\(([^)]*)\)/g)].flatMap(([, inside = '']) =>
    inside.split(',').map(label => label.trim()),
  );
  return [...new Set([...matchers, ...groups])].filter(label => label !== '');
}

export interface Served {
  /** Names of series, those of a histogram's parts among them. */
  readonly names: ReadonlySet<string>;
  /** By name of series, the labels of its rows; a family without rows has none. */
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
}

const parts: Readonly<Record<string, readonly string[]>> = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
};

/** What a text in Prometheus' format has. */
export function servedBy(text: string): Served {
  const names = new Set<string>();
  const labels = new Map<string, Set<string>>();
  for (const [, family = '', type = ''] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    for (const part of parts[type] ?? ['']) names.add(family + part);
  }
  for (const [, name = '', inside = ''] of text.matchAll(/^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? /gm)) {
    const known = labels.get(name) ?? new Set();
    labels.set(name, known);
    for (const [, label = ''] of inside.matchAll(/(?:^|,)([a-zA-Z_]\w*)="/g)) known.add(label);
  }
  return { names, labels };
}
