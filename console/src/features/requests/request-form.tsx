import { Button } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDictionary } from '../../api/dictionaries';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { PhotoPicker } from '../../ui/photo-picker';
import { Refused, Skeleton } from '../../ui/states';
import { missingInCall, placeCodeOf, type Call, type MissingOfCall } from './call';
import { FaultGuide, PayerHint, VisitWindow } from './later-parts';
import { PlaceFields } from './place-fields';
import { PromisedTimes } from './promised-times';
import { saidType } from './said-type';
import { SaidTypeHint } from './said-type-hint';
import { TypeChoice } from './type-choice';
import { suggest } from './urgency';
import { UrgencyChoice } from './urgency-choice';
import type { ChangeCall } from './use-calls';
import { useSending } from './use-submit';
import { useFieldWords } from '../../i18n/field-words';
import css from './desk.module.css';

const MOST_SAID = 500;

/** What is wrong. Everything is kept as it is typed, and sent by Ctrl and Enter. */
export function RequestForm({ call, change, submit }: { call: Call; change: ChangeCall; submit: (call: Call) => void }) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const { entries } = useDictionary('request-type');
  const suggestion = suggest(
    entries.find(({ code }) => code === call.type),
    call.description,
  );
  const meant = saidType(entries, call.description);
  const priority = call.priority ?? suggestion?.priority;
  const sending = useSending(call.id);
  const [uploads, upload] = useState(false);
  const missing = missingInCall(call);
  const lacks = (field: MissingOfCall) => tried && missing.includes(field);
  const wrong = useFieldWords(sending.error);

  const send = () => {
    setTried(true);
    if (missing.length === 0 && !sending.isPending && !uploads) {
      submit({ ...call, priority });
    }
  };
  useKeys([{ press: 'mod+Enter', label: t('requests.keys.submit'), run: send }]);

  return (
    <form
      className={`card ${css.deskForm}`}
      aria-label={t('requests.kind')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="scroll">
        <Row name={t('requests.type')} wrong={(lacks('type') && t('requests.missing.type')) || wrong('type')}>
          <TypeChoice type={call.type} choose={(type) => change({ type })} />
          <details>
            <summary>{t('requests.guide')}</summary>
            <Suspense fallback={<Skeleton lines={2} />}>
              <FaultGuide
                place={placeCodeOf(call)}
                chosen={call.fault}
                withParts
                choose={(fault) => change({ type: fault.type, fault: fault.code, priority: fault.priority })}
              />
            </Suspense>
          </details>
          {meant && meant.code !== call.type && <SaidTypeHint meant={meant} take={() => change({ type: meant.code })} />}
        </Row>
        <Row
          name={t('requests.place')}
          wrong={
            (lacks('community') && t('requests.missing.community')) ||
            (lacks('place') && t('requests.missing.place')) ||
            wrong('place') ||
            wrong('unitId') ||
            wrong('communityId')
          }
        >
          <PlaceFields call={call} change={change} />
        </Row>
        <Row name={t('requests.urgency')} wrong={wrong('priority')}>
          <UrgencyChoice chosen={priority} suggestion={suggestion} choose={(next) => change({ priority: next })} />
        </Row>
        <Row
          name={t('requests.description')}
          htmlFor="request-description"
          wrong={(lacks('description') && t('requests.missing.description')) || wrong('description')}
        >
          <textarea
            id="request-description"
            className="control"
            rows={3}
            maxLength={MOST_SAID}
            placeholder={t('requests.descriptionPlaceholder')}
            value={call.description}
            onChange={(event) => change({ description: event.target.value })}
          />
          <span className={`meta ${css.deskCount}`} aria-hidden="true">
            {call.description.length} / {MOST_SAID}
          </span>
        </Row>
        <Row name={t('requests.photos')} optional wrong={wrong('photos')}>
          <PhotoPicker
            label={t('requests.photos')}
            photos={call.photos}
            busy={upload}
            change={(next) => change((before) => ({ photos: next(before.photos) }))}
          />
        </Row>
        {call.type && call.communityId && priority !== 'EMERGENCY' && (
          <Row name={t('requests.window')} optional>
            <Suspense fallback={<Skeleton lines={1} />}>
              <VisitWindow
                id="request-window"
                community={call.communityId}
                type={call.type}
                wish={call.wish}
                choose={(wish) => change({ wish })}
              />
            </Suspense>
          </Row>
        )}
        {call.type && call.communityId && (
          <Row name={t('words.command.SET_PAYER')}>
            <Suspense fallback={<Skeleton lines={1} />}>
              <PayerHint community={call.communityId} unit={call.placeKind === 'unit' ? call.unitId : undefined} type={call.type} />
            </Suspense>
          </Row>
        )}
        <Row name={t('requests.contact')} optional wrong={wrong('contactPhone') || wrong('contactName')}>
          <div className={css.deskLine}>
            <input
              className="control"
              style={{ flex: 1 }}
              maxLength={60}
              aria-label={t('requests.contactName')}
              placeholder={t('requests.contactName')}
              value={call.contactName}
              onChange={(event) => change({ contactName: event.target.value })}
            />
            <input
              className="control"
              style={{ flex: 1 }}
              maxLength={30}
              inputMode="tel"
              aria-label={t('requests.contactPhone')}
              placeholder={t('requests.contactPhone')}
              value={call.contactPhone}
              onChange={(event) => change({ contactPhone: event.target.value })}
            />
          </div>
          <span className="meta">{t('requests.contactHint')}</span>
        </Row>
        <Refused problem={sending.error} />
      </div>
      <footer className={css.deskFoot}>
        <span className={css.keys} aria-hidden="true">
          <span>
            <KeyCaps press="alt+1" /> {t('requests.keys.type')}
          </span>
          <span>
            <KeyCaps press="alt+n" /> {t('requests.keys.newCall')}
          </span>
        </span>
        <PromisedTimes priority={priority} community={call.communityId} />
        <Button type="primary" size="large" htmlType="submit" loading={sending.isPending || uploads}>
          {t('requests.submit')} <KeyCaps press="mod+Enter" />
        </Button>
      </footer>
    </form>
  );
}

function Row({
  name,
  htmlFor,
  wrong,
  optional,
  children,
}: {
  name: string;
  htmlFor?: string;
  wrong?: string | false;
  optional?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={css.deskRow}>
      {htmlFor ? (
        <label className="name" htmlFor={htmlFor}>
          {name}
        </label>
      ) : (
        <span className="name">
          {name}{' '}
          {optional && (
            <span className="meta" style={{ display: 'block' }}>
              {t('common.optional')}
            </span>
          )}
        </span>
      )}
      <div>
        {children}
        {wrong && (
          <div className="wrong" role="alert">
            {wrong}
          </div>
        )}
      </div>
    </div>
  );
}
