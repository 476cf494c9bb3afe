import sqlite3 from 'sqlite3';

/** Runs SQL on a database that no agent holds; returns the rows of a single SELECT or PRAGMA. */
export async function sqlite<Row>(file: string, sql: string): Promise<Row[]> {
  const db = new sqlite3.Database(file);
  const { promise, resolve, reject } = Promise.withResolvers<Row[]>();
  if (/^\s*(SELECT|PRAGMA)\b[^;]*$/i.test(sql)) {
    db.all<Row>(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
  } else {
    db.exec(sql, error => (error ? reject(error) : resolve([])));
  }
  try {
    return await promise;
  } finally {
    await new Promise<void>(done => db.close(() => done()));
  }
}
