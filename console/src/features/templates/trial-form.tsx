import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { MessageTemplateRow } from '../../api/types';
import { Field } from '../../ui/field';
import { Refused } from '../../ui/states';
import { Segments } from '../../ui/segments';
import { toast } from '../../ui/toast';
import css from './templates.module.css';

type Language = 'ZH' | 'EN';

/** Sends what is saved to whoever edits it: to their inbox, or to a number or address of their own. */
export default function TrialForm({ id, medium, isSaved }: { id: string; medium: MessageTemplateRow['medium']; isSaved: boolean }) {
  const { t, i18n } = useTranslation();
  const [to, address] = useState('');
  const [language, speak] = useState<Language>(i18n.language === 'en' ? 'EN' : 'ZH');
  const trial = useCommand(
    (body: { language: Language; to?: string }, header) =>
      unwrap(notificationApi.POST('/message-templates/{id}/trial', { params: { path: { id }, header }, body })),
    { onSuccess: () => toast(t('templates.trialSent')) },
  );
  const needsAddress = medium !== 'INBOX';
  return (
    <form
      className={css.templateForm}
      aria-label={t('templates.trial')}
      onSubmit={(event) => {
        event.preventDefault();
        trial.mutate({ language, ...(needsAddress && { to: to.trim() }) });
      }}
    >
      <p className="meta">{isSaved ? t('templates.trialHint') : t('templates.trialUnsaved')}</p>
      <Segments<Language>
        label={t('templates.trialLanguage')}
        options={[
          { value: 'ZH', label: t('templates.chinese') },
          { value: 'EN', label: t('templates.english') },
        ]}
        value={language}
        choose={speak}
      />
      {needsAddress && (
        <Field name={medium === 'SMS' ? t('templates.trialTo') : t('templates.trialToEmail')}>
          {(ids) => (
            <input
              {...ids}
              className="control"
              type={medium === 'SMS' ? 'tel' : 'email'}
              autoComplete="off"
              value={to}
              onChange={(event) => address(event.target.value)}
            />
          )}
        </Field>
      )}
      <Refused problem={trial.error} />
      <button type="submit" className="plain-button" disabled={!isSaved || trial.isPending || (needsAddress && to.trim() === '')}>
        {t('templates.trialSend')}
      </button>
    </form>
  );
}
