// Runs duckdb.sql. usage: node duckdb.mjs FOLDER AS_OF LIBRARIES
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [folder, asOf, libraries] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${libraries}/package.json`)('@duckdb/node-api');
const sql = readFileSync(new URL('duckdb.sql', import.meta.url), 'utf8')
  .replaceAll('{folder}', folder)
  .replaceAll('{as_of}', String(Date.parse(asOf) / 1000));

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rows = (await connection.runAndReadAll(sql)).getRows();
const answer = { speed: {}, volume: {} };
for (const [what, month, ...counts] of rows) answer[what][month] = what === 'speed' ? counts.map(Number) : Number(counts[0]);
console.log(JSON.stringify(answer));
