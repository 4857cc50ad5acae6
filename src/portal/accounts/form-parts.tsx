/** Pieces of the forms of accounts. A problem stands beside the field it is about, and is read out with it. */
import type { ReactNode } from 'react';
import { type Locale, type Problem, type ProblemCode, sayProblem } from '../../domain/problem.ts';

/** Which field a problem is about; one without a field stands above the form. */
const fields: Partial<Readonly<Record<ProblemCode, string>>> = {
  'wrong-sign-in': 'mat-khau',
  'wrong-code': 'ma',
  'wrong-password': 'mat-khau-cu',
  'short-password': 'mat-khau-moi',
  'long-password': 'mat-khau-moi',
  'common-password': 'mat-khau-moi',
  'invalid-email': 'thu',
  'invalid-name': 'ten',
  'unknown-organization': 'co-quan',
  'ended-organization': 'co-quan',
  'no-role': 'vai-tro',
  'invalid-record': 'quyen',
};

interface FieldProps {
  /** Its name in the form and, where the page has several forms, the beginning of its id. */
  readonly name: string;
  readonly form: string;
  readonly label: string;
  readonly problem: Problem | null;
  readonly locale: Locale;
  readonly type?: 'text' | 'email' | 'password';
  readonly value?: string | undefined;
  readonly autoComplete: string;
  readonly hint?: string;
  readonly numeric?: boolean;
  readonly required?: boolean;
}

export const isAbout = (problem: Problem | null, name: string): problem is Problem =>
  problem !== null && fields[problem.code] === name;

export function Field(props: FieldProps) {
  const { name, form, label, problem, locale, type = 'text', value, hint, numeric, required = true } = props;
  const id = `${form}-${name}`;
  const isWrong = isAbout(problem, name);
  const described = [hint && `${id}-goi-y`, isWrong && `${id}-loi`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
      <input
        {...{ id, name, type, required }}
        defaultValue={value}
        autoComplete={props.autoComplete}
        inputMode={numeric ? 'numeric' : undefined}
        spellCheck={false}
        maxLength={254}
        aria-invalid={isWrong || undefined}
        aria-describedby={described || undefined}
      />
      {isWrong && <Wrong id={`${id}-loi`} problem={problem} locale={locale} />}
    </div>
  );
}

interface WrongProps {
  readonly id: string;
  readonly problem: Problem;
  readonly locale: Locale;
}

export function Wrong({ id, problem, locale }: WrongProps) {
  const { what, next } = sayProblem(problem, locale);
  return (
    <p className="wrong" id={id}>
      <strong>{what}</strong> {next}
    </p>
  );
}

/** A problem that no field of the form is about. */
export function FormProblem({
  problem,
  locale,
}: {
  readonly problem: Problem | null;
  readonly locale: Locale;
}) {
  if (problem === null || fields[problem.code] !== undefined) return null;
  const { what, next } = sayProblem(problem, locale);
  return (
    <div className="wrong" role="alert">
      <strong>{what}</strong> {next}
    </div>
  );
}

interface FormProps {
  readonly action: string;
  readonly id: string;
  readonly submit: string;
  readonly quiet?: boolean;
  readonly children?: ReactNode;
}

export function PostForm({ action, id, submit, quiet = false, children }: FormProps) {
  return (
    <form id={id} className={quiet ? 'act' : 'ask account-form'} method="post" action={action}>
      {children}
      <button type="submit" className={quiet ? 'button' : undefined}>
        {submit}
      </button>
    </form>
  );
}
