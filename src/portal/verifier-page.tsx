/**
 * The page of the verifier as the server draws it: what it does, where to put the file, and how to check without it. The
 * script (src/verifier) fills in the rest, by the ids.
 */
import { m } from '../messages/messages.js';
import { Layout, type PageFrame } from './layout.tsx';

export function VerifierPage({ script, ...frame }: PageFrame & { readonly script: string | undefined }) {
  const { locale } = frame;
  const title = m.verifier_title({}, { locale });
  return (
    <Layout {...frame} title={title} description={m.verifier_description({}, { locale })} script={script}>
      <div className="column verifier">
        <header className="page-head">
          <h1>{title}</h1>
          <p className="lead">{m.verifier_lead({}, { locale })}</p>
        </header>
        <p id="khong-chay" className="note note-caution">
          {m.verifier_no_script({}, { locale })}
        </p>
        <div id="kiem-tra" className="drop-zone screen-only" hidden>
          <label className="button" htmlFor="tep">
            {m.verifier_choose({}, { locale })}
          </label>
          <input
            id="tep"
            className="unseen"
            type="file"
            accept=".zip,application/zip"
            aria-describedby="rieng"
          />
          <span>{m.verifier_drop({}, { locale })}</span>
          <p id="rieng" className="note">
            {m.verifier_private({}, { locale })}
          </p>
        </div>
        <p id="trang-thai" className="note note-caution" role="status" hidden />
        <div id="ket-qua" className="check-result" />
        <HowElse locale={locale} />
      </div>
    </Layout>
  );
}

function HowElse({ locale }: Pick<PageFrame, 'locale'>) {
  return (
    <section className="verifier-else screen-only" aria-labelledby="dong-lenh">
      <h2 id="dong-lenh">{m.verifier_how({}, { locale })}</h2>
      <p>{m.verifier_how_note({}, { locale })}</p>
      <pre>
        <code>bin/chungtay edition verify ban-ky-….zip</code>
      </pre>
      <p className="note">{m.verifier_how_same({}, { locale })}</p>
    </section>
  );
}
