import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order, OrderCommand, TimelineEntry } from '../../api/types';
import { useDraft } from '../../ui/drafts';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Refused } from '../../ui/states';
import { CommandFields } from './command-fields';
import { FORMS, isUnsettled, type CommandBody } from './commands';
import { StaleOrder } from './stale-order';
import { useOrderCommand } from './use-order-command';
import { missingIn } from './missing-in';
import { FormProblem } from '../../ui/field';
import css from './order.module.css';

/** Who was called and is not satisfied has said why already. */
function wordsFor(command: OrderCommand, order: Order): CommandBody {
  const said = (command === 'REJECT' || command === 'REOPEN') && isUnsettled(order) && order.followUps.at(-1)?.note;
  return said ? { text: said.slice(0, 200) } : {};
}

/** The words of a command; what is typed stays until it has been taken. */
export default function CommandForm({
  order,
  command,
  history,
  close,
}: {
  order: Order;
  command: OrderCommand;
  history: TimelineEntry[];
  close: () => void;
}) {
  const { t } = useTranslation();
  const form = FORMS[command] ?? { kind: 'nothing' };
  const draft = useDraft<CommandBody>(`order.${order.id}.${command}`, wordsFor(command, order));
  const [tried, setTried] = useState(false);
  const given = useOrderCommand(order, command, () => {
    draft.clear();
    close();
  });
  const [uploads, upload] = useState(false);
  const missing = missingIn(form, draft.value);
  const element = useRef<HTMLFormElement>(null);

  const send = () => {
    setTried(true);
    if (missing.length === 0 && !given.isPending && !uploads) {
      given.mutate(draft.value);
    }
  };
  useKeys([{ press: 'mod+Enter', label: t('orders.actions.send'), run: send }]);

  return (
    <form
      ref={element}
      className={css.commandForm}
      aria-label={t(`words.command.${command}`)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>{t(`words.command.${command}`)}</h3>
      <FormProblem value={given.error}>
        <CommandFields
          form={form}
          order={order}
          body={draft.value}
          missing={tried ? missing : []}
          uploading={upload}
          change={(part) => draft.set((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }))}
        />
      </FormProblem>
      {given.error?.isConflict ? (
        <StaleOrder
          order={order}
          command={command}
          history={history}
          applyAgain={send}
          drop={() => {
            draft.clear();
            given.reset();
            close();
          }}
        />
      ) : (
        <Refused problem={given.error} />
      )}
      <div className={css.buttons}>
        <Button onClick={close}>{t('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={given.isPending || uploads}>
          {t('orders.actions.send')} <KeyCaps press="mod+Enter" />
        </Button>
      </div>
    </form>
  );
}
