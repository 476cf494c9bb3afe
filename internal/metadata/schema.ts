/**
 * Each entry takes the schema one version up; the version stands in PRAGMA user_version. Entries are never changed
 * once released, only added.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE sandboxes (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE containers (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE images (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;`,
  `CREATE TABLE history (seq INTEGER PRIMARY KEY, pod TEXT NOT NULL, object TEXT NOT NULL, name TEXT NOT NULL,
     entry TEXT NOT NULL);
   CREATE INDEX history_of_pods ON history (pod, object, name);`,
];

export const tableNames = ['sandboxes', 'containers', 'images'] as const;
export type TableName = (typeof tableNames)[number];
