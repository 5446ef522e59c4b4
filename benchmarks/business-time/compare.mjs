// Reads the cases of one zone and holds each against moment-business-time, which reckons in the zone of TZ.
// usage: TZ=Europe/Paris node compare.mjs CASES.csv LIBRARIES
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [cases, libraries] = process.argv.slice(2);
const require = createRequire(`${libraries}/package.json`);
const moment = require('moment');
require('moment-business-time');

const whole = ['09:00:00', '12:30:00', '13:30:00', '18:00:00'];
moment.updateLocale('en', {
  workinghours: { 0: null, 1: whole, 2: whole, 3: whole, 4: whole, 5: ['08:00:00', '15:00:00'], 6: null },
  holidays: ['2026-01-01', '2026-12-25'],
});

// Where the open times differ, the minutes at which the library itself says that it is open decide; counting them is slow, so only some are.
const MOST_COUNTED = 200;
const minutesOpen = (from, to) => {
  let open = 0;
  for (let minute = from + 30000; minute < to; minute += 60000) open += moment(minute).isWorkingTime() ? 1 : 0;
  return open;
};

const counts = { cases: 0, open: 0, due: 0, counted: 0, confirmed: 0 };
const examples = [];
const differs = (what, row, other) => {
  counts[what]++;
  if (examples.length < 3) examples.push(`  ${what}: ${row.join(',')} there: ${other}`);
};
for (const line of readFileSync(cases, 'utf8').trim().split('\n').slice(1)) {
  const row = line.split(',');
  if (row[0] !== process.env.TZ) continue;
  const [from, to, open, limit, due] = row.slice(1).map(Number);
  counts.cases++;
  const there = moment(to).workingDiff(moment(from), 'minutes');
  if (there !== open) {
    differs('open', row, there);
    if (counts.counted < MOST_COUNTED) {
      counts.counted++;
      counts.confirmed += minutesOpen(from, to) === open ? 1 : 0;
    }
  }
  const dueThere = moment(from).addWorkingTime(limit, 'minutes').valueOf();
  if (dueThere !== due) differs('due', row, `${dueThere} (${(dueThere - due) / 60000} min)`);
}
console.log(`${process.env.TZ}: ${counts.cases} cases, due differs in ${counts.due}, open time in ${counts.open}; of ${counts.counted} of these its own minutes confirm ${counts.confirmed}`);
if (examples.length > 0) console.log(examples.join('\n'));
