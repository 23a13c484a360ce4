import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { ZoneOf } from '../../i18n/zones';
import { cspNonce } from '../../ui/csp-nonce';
import { OpenScreens } from '../../ui/open-screens';
import { ProblemBoundary } from '../../ui/problem-boundary';
import { useScope } from '../../ui/scope';
import { theme } from '../../ui/theme';
import { Shell } from './shell';
import { useOpenScreens } from './use-open-screens';

export { Missing } from './missing';

/** The staff console: everything that needs antd stays behind this door. */
export function Component() {
  const { i18n } = useTranslation();
  const { pathname } = useLocation();
  const { community } = useScope();
  return (
    <ConfigProvider
      theme={theme}
      locale={i18n.language === 'en' ? en : zh}
      csp={{ nonce: cspNonce() }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <OpenScreens value={useOpenScreens()}>
        <Shell>
          <ProblemBoundary key={pathname}>
            <ZoneOf community={community}>
              <Outlet />
            </ZoneOf>
          </ProblemBoundary>
        </Shell>
      </OpenScreens>
    </ConfigProvider>
  );
}
