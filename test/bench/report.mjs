const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const fixed = (value, digits = 2) => (value === null ? '–' : value.toFixed(digits));

export function title(text) {
  console.log(`\n━━ ${text}`);
}

export function note(text) {
  console.log(`   ${text}`);
}

/** A ratio with its band beside the target that it should reach; says in words whether it does. */
export function ratioLine(label, ratio, target) {
  bandLine(label, ratio, target === undefined ? '' : `≥ ${target}: ${said(ratio.median >= target)}`);
}

/** The same, with a target that it should not pass. */
export function mostLine(label, ratio, target) {
  bandLine(label, ratio, target === undefined ? '' : `≤ ${target}: ${said(ratio.median <= target)}`);
}

const said = (met) => (met ? 'met' : 'MISSED');

function bandLine(label, { median, min, max }, target) {
  const goal = target && `   target ${target}`;
  const digits = median >= 10 ? 0 : 2;
  const band = `${fixed(min, digits)}–${fixed(max, digits)}`;
  console.log(`   ${label.padEnd(34)} ${fixed(median, digits).padStart(6)}   (${band})${goal}`);
}

export function sideLine(label, runs, median) {
  const of = (field) => median(runs.map((run) => run[field]));
  console.log(
    `   ${label.padEnd(34)} ${number.format(of('value')).padStart(6)}/s  p50 ${fixed(of('p50'), 0)} ms  p99 ${fixed(of('p99'), 0)} ms  ` +
      `CPU µs an answer: node ${number.format(of('cpu'))}` +
      (runs[0].databaseCpu === null ? '' : `, database ${number.format(of('databaseCpu'))}`),
  );
}

export function figureLine(label, text) {
  console.log(`   ${label.padEnd(34)} ${text}`);
}

export { fixed, number };
