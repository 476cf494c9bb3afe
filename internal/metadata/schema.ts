/**
 * Each entry takes the schema one version up; the version stands in PRAGMA user_version. Entries are never changed
 * once released, only added.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE sandboxes (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE containers (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE images (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;`,
];

export const tableNames = ['sandboxes', 'containers', 'images'] as const;
export type TableName = (typeof tableNames)[number];
