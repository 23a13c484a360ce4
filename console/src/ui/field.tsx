import { createContext, useContext, useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { useFieldWords } from '../i18n/field-words';

/** Why the form around it was refused. */
export const FormProblem = createContext<Problem | null>(null);

/** A field under its name; what is wrong stands beneath it and is read with it. */
export function Field({
  name,
  of,
  missing,
  wrong,
  optional,
  children,
}: {
  name: string;
  /** What the service calls it: what it says is wrong with it stands here. */
  of?: string;
  missing?: boolean;
  wrong?: string;
  optional?: boolean;
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }) => ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  const refused = useFieldWords(useContext(FormProblem));
  const said = wrong ?? (of && refused(of)) ?? (missing ? t('common.required') : undefined);
  return (
    <div className="field">
      <label className="name" htmlFor={id}>
        {name} {optional && <span className="meta">{t('common.optional')}</span>}
      </label>
      {children({ id, ...(said && { 'aria-describedby': `${id}-wrong`, 'aria-invalid': true }) })}
      {said && (
        <span id={`${id}-wrong`} className="wrong">
          {said}
        </span>
      )}
    </div>
  );
}
