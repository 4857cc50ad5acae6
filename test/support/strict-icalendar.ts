/**
 * A strict reader of iCalendar texts, written from the grammar of RFC 5545 and sharing nothing with the writer: it
 * refuses what the grammar refuses, and what the components of a published calendar must or must not hold.
 */

interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

export interface ReadEvent {
  readonly uid: string;
  readonly start: string;
  /** The day after the last. */
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string | null;
  readonly categories: readonly string[];
  readonly alarms: readonly string[];
}

/** Octets as they came over the wire; throws an Error that names the fault. */
export function readCalendar(octets: Uint8Array): {
  readonly name: string;
  readonly events: readonly ReadEvent[];
} {
  const [calendar, ...rest] = assemble(contentLines(octets).map(readProperty));
  if (!calendar || rest.length > 0 || calendar.name !== 'VCALENDAR')
    throw new Error('one VCALENDAR expected');
  if (only(calendar, 'VERSION').value !== '2.0') throw new Error('version');
  only(calendar, 'PRODID');
  const events = calendar.components.map(readEvent);
  const uids = new Set(events.map((event) => event.uid));
  if (uids.size !== events.length) throw new Error('two events with one UID');
  return { name: text(only(calendar, 'X-WR-CALNAME').value), events };
}

// RFC 5545, 3.1: every line ends with CRLF and has at most 75 octets; each must be UTF-8 by itself.
function contentLines(octets: Uint8Array): string[] {
  const whole = Buffer.from(octets).toString('latin1');
  if (!whole.endsWith('\r\n')) throw new Error('the last line is not ended by CRLF');
  const lines: string[] = [];
  for (const physical of whole.slice(0, -2).split('\r\n')) {
    if (/[\r\n]/.test(physical)) throw new Error('a line break that is no CRLF');
    if (physical.length > 75) throw new Error(`a line of ${physical.length} octets`);
    const line = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(physical, 'latin1'));
    const begun = line.startsWith(' ') ? lines.pop() : '';
    if (begun === undefined) throw new Error('a calendar begins with a folded line');
    lines.push(begun + (line.startsWith(' ') ? line.slice(1) : line));
  }
  return lines;
}

const LINE =
  /^(?<name>[A-Z0-9-]+)(?<parameters>(?:;[A-Z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):(?<value>(?:\P{Cc}|\t)*)$/u;

function readProperty(line: string): Property {
  const { name, parameters, value } = LINE.exec(line)?.groups ?? {};
  if (name === undefined || parameters === undefined || value === undefined)
    throw new Error(`no content line: ${line}`);
  const pairs = parameters
    .split(';')
    .slice(1)
    .map((pair) => pair.split('='));
  return { name, parameters: Object.fromEntries(pairs), value };
}

function assemble(properties: readonly Property[]): Component[] {
  interface Open {
    readonly name: string;
    readonly properties: Property[];
    readonly components: Component[];
  }
  const root: Open = { name: '', properties: [], components: [] };
  const open: Open[] = [root];
  for (const property of properties) {
    const here = open.at(-1);
    if (!here) throw new Error('END without BEGIN');
    if (property.name === 'BEGIN') open.push({ name: property.value, properties: [], components: [] });
    else if (property.name !== 'END') here.properties.push(property);
    else if (here.name !== property.value) throw new Error(`END:${property.value} closes ${here.name}`);
    else {
      open.pop();
      open.at(-1)?.components.push(here);
    }
  }
  if (open.length !== 1 || root.properties.length > 0)
    throw new Error('something stands outside a component');
  return root.components;
}

function only({ name, properties }: Component, wanted: string): Property {
  const [found, ...more] = properties.filter((property) => property.name === wanted);
  if (!found || more.length > 0) throw new Error(`${name} must hold ${wanted} once`);
  return found;
}

function optional(component: Component, wanted: string): Property | null {
  return component.properties.some(({ name }) => name === wanted) ? only(component, wanted) : null;
}

function readEvent(component: Component): ReadEvent {
  if (component.name !== 'VEVENT') throw new Error(`${component.name} in a calendar of events`);
  if (!/^\d{8}T\d{6}Z$/.test(only(component, 'DTSTAMP').value)) throw new Error('DTSTAMP is not in UTC');
  if (!/^\d+$/.test(only(component, 'SEQUENCE').value)) throw new Error('SEQUENCE is no whole number');
  const [start, end] = [day(only(component, 'DTSTART')), day(only(component, 'DTEND'))];
  if (start >= end) throw new Error('an event ends before it begins');
  const url = optional(component, 'URL');
  const location = optional(component, 'LOCATION');
  if (url) new URL(url.value);
  return {
    ...{ uid: text(only(component, 'UID').value), start, end },
    summary: text(only(component, 'SUMMARY').value),
    description: text(only(component, 'DESCRIPTION').value),
    location: location && text(location.value),
    url: url?.value ?? null,
    categories: only(component, 'CATEGORIES')
      .value.split(/(?<!\\),/)
      .map(text),
    alarms: component.components.map(readAlarm),
  };
}

function readAlarm(alarm: Component): string {
  if (alarm.name !== 'VALARM' || only(alarm, 'ACTION').value !== 'DISPLAY')
    throw new Error('no display alarm');
  text(only(alarm, 'DESCRIPTION').value);
  const { value } = only(alarm, 'TRIGGER');
  if (!/^-P\d+D$/.test(value)) throw new Error(`trigger ${value}`);
  return value;
}

function day({ parameters, value }: Property): string {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(value) ?? [];
  if (parameters.VALUE !== 'DATE' || !year) throw new Error(`no date: ${value}`);
  return `${year}-${month}-${date}`;
}

// RFC 5545, 3.3.11: a backslash stands before \ ; , n and nothing else; the signs never stand alone.
function text(value: string): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value)) throw new Error(`no text: ${value}`);
  return value.replace(/\\(.)/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}
