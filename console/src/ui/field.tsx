import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A field under its name; what is wrong stands beneath it and is read with it. */
export function Field({ name, missing, wrong, optional, children }: {
  name: string;
  missing?: boolean;
  wrong?: string;
  optional?: boolean;
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }) => ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  const said = wrong ?? (missing ? t('common.required') : undefined);
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
