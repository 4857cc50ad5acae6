/** Where a text is pasted or a file is dropped to be checked. Works as the browser makes it, without a script. */
import type { ProgrammeSummary } from '../contract/programme.ts';
import { parsePeriod, sayPeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { address, checkPath } from './addresses.ts';
import { type AskedCheck, checkFields } from './read-check.ts';

interface Props {
  readonly programmes: readonly ProgrammeSummary[];
  readonly asked: AskedCheck;
  readonly locale: Locale;
}

/** What was pasted is shown again up to here; a page of more is slower than the browser's back button. */
const LONGEST_KEPT = 1_000_000;

export function CheckForm({ asked, programmes, locale }: Props) {
  return (
    <form
      className="check-form"
      method="post"
      action={address(locale, checkPath)}
      encType="multipart/form-data"
    >
      <ProgrammeField {...{ asked, programmes, locale }} />
      <PeriodField asked={asked} locale={locale} />
      <TextField asked={asked} locale={locale} />
      <FileField locale={locale} />
      <p>
        <button type="submit" aria-describedby="cho">
          {m.portal_check_submit({}, { locale })}
        </button>
      </p>
      <p className="hint" id="cho">
        {m.portal_check_private({}, { locale })} {m.portal_check_submit_hint({}, { locale })}
      </p>
    </form>
  );
}

function ProgrammeField({ asked, programmes, locale }: Props) {
  const known = programmes.find(({ number, slug, id }) => [number, slug, id].includes(asked.programme));
  return (
    <div className="field">
      <label htmlFor="chuong-trinh">{m.portal_check_programme({}, { locale })}</label>
      <select
        id="chuong-trinh"
        name={checkFields.programme}
        required
        defaultValue={known?.slug ?? (programmes.length === 1 ? programmes[0]?.slug : '')}
      >
        <option value="">{m.portal_check_choose({}, { locale })}</option>
        {programmes.map(({ slug, number, title }) => (
          <option key={slug} value={slug}>
            {`${number} – ${title[locale]}`}
          </option>
        ))}
      </select>
    </div>
  );
}

function PeriodField({ asked, locale }: Pick<Props, 'asked' | 'locale'>) {
  return (
    <div className="field">
      <label htmlFor="ky">{m.portal_check_period({}, { locale })}</label>
      <input
        id="ky"
        name={checkFields.period}
        defaultValue={asked.period}
        aria-describedby="ky-huong-dan"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <div className="hint" id="ky-huong-dan">
        <p>{m.portal_check_period_hint({}, { locale })}</p>
        <ul className="periods">
          {['2020', '2016..2020', '2020-Q2', '2020-H1', '2020-05@15'].map((form) => (
            <li key={form}>
              <code>{form}</code> {sayPeriod(parsePeriod(form, null), locale)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function TextField({ asked: { text }, locale }: Pick<Props, 'asked' | 'locale'>) {
  const isKept = text.length <= LONGEST_KEPT;
  return (
    <div className="field">
      <label htmlFor="van-ban">{m.portal_check_text({}, { locale })}</label>
      <textarea
        id="van-ban"
        name={checkFields.text}
        rows={12}
        lang="vi"
        spellCheck={false}
        aria-describedby="van-ban-huong-dan"
        defaultValue={isKept ? text : ''}
      />
      <p className="hint" id="van-ban-huong-dan">
        {isKept ? m.portal_check_text_hint({}, { locale }) : m.portal_check_text_left({}, { locale })}
      </p>
    </div>
  );
}

function FileField({ locale }: Pick<Props, 'locale'>) {
  return (
    <div className="field">
      <label htmlFor="tep">{m.portal_check_file({}, { locale })}</label>
      <input
        id="tep"
        className="drop-file"
        name={checkFields.file}
        type="file"
        accept=".docx,.pdf,.html,.htm,.md,.markdown,.txt"
        aria-describedby="tep-huong-dan"
      />
      <p className="hint" id="tep-huong-dan">
        {m.portal_check_file_hint({}, { locale })}
      </p>
    </div>
  );
}
