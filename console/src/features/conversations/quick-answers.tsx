import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFittingAnswers } from '../../api/answers';
import { useMe } from '../../api/me';
import type { Conversation } from '../../api/types';
import { inLanguage } from '../../i18n/in-language';
import { useSettled } from '../../ui/settled';
import { Loaded } from '../../ui/states';
import css from './conversations.module.css';

/** Answers that fit what is typed or was asked last; one press puts one into the field, its variables filled in. */
export function QuickAnswers({ conversation, typed, put }: { conversation: Conversation; typed: string; put: (text: string) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [isOpen, open] = useState(false);
  const asked = useSettled(typed.trim() || lastAsked(conversation), 300);
  const fitting = useFittingAnswers(asked, conversation.communityId, isOpen);
  const values = { name: conversation.resident, unit: conversation.unitLabel, agent: me.name };
  return (
    <div className={css.quickAnswers}>
      <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {t('conversations.quick')}
      </button>
      {isOpen && (
        <Loaded
          query={fitting}
          small
          empty={{ when: (found) => found.length === 0, show: <p className="meta">{t('conversations.quickNone')}</p> }}
        >
          {(found) => (
            <ul>
              {found.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    aria-label={t('conversations.use', { question: one.question })}
                    onClick={() => {
                      put(filledIn(inLanguage(one.reply, one.replyEn), values));
                      open(false);
                    }}
                  >
                    <strong>{one.question}</strong>
                    <span className="meta">{inLanguage(one.reply, one.replyEn)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      )}
    </div>
  );
}

function lastAsked({ lines }: Conversation): string {
  const asked = lines.findLast(({ side }) => side === 'RESIDENT');
  return asked?.text ?? '';
}

/** By a table and in one go: a name that reads like a variable, or like a pattern of `replace`, stands as it is. */
function filledIn(reply: string, { name, unit, agent }: { name: string; unit: string; agent: string }): string {
  const values = new Map([
    ['业主', name],
    ['owner', name],
    ['房号', unit],
    ['unit', unit],
    ['客服', agent],
    ['agent', agent],
  ]);
  return reply.replaceAll(/\{([^{}]+)\}/g, (whole, variable: string) => values.get(variable) ?? whole);
}
