import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useLocation } from 'react-router';
import { cspNonce } from '../../ui/csp-nonce';
import { ProblemBoundary } from '../../ui/problem-boundary';
import { Skeleton } from '../../ui/states';
import { theme } from '../../ui/theme';
import { Missing } from './missing';
import { Shell } from './shell';

const Home = lazy(() => import('../../features/home/home'));
const Desk = lazy(() => import('../../features/requests/desk'));
const Dispatch = lazy(() => import('../../features/dispatching/dispatch'));
const Orders = lazy(() => import('../../features/orders/orders'));
const Order = lazy(() => import('../../features/orders/order'));
const Owners = lazy(() => import('../../features/owners/owners'));
const Owner = lazy(() => import('../../features/owners/owner'));
const Bills = lazy(() => import('../../features/bills/bills'));
const Imports = lazy(() => import('../../features/imports/imports'));
const Import = lazy(() => import('../../features/imports/import'));
const Inbox = lazy(() => import('../../features/deliveries/inbox'));
const Trail = lazy(() => import('../../features/trail/trail'));

/** The staff console: everything that needs antd stays behind this door. */
export function Component() {
  const { i18n } = useTranslation();
  const { pathname } = useLocation();
  return (
    <ConfigProvider
      theme={theme}
      locale={i18n.language === 'en' ? en : zh}
      csp={{ nonce: cspNonce() }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
        <Shell>
          <ProblemBoundary key={pathname}>
            <Suspense fallback={<Skeleton lines={8} />}>
              <Routes>
                <Route index element={<Home />} />
                <Route path="desk" element={<Desk />} />
                <Route path="dispatch" element={<Dispatch />} />
                <Route path="orders" element={<Orders />} />
                <Route path="orders/:id" element={<Order />} />
                <Route path="owners" element={<Owners />} />
                <Route path="owners/:id" element={<Owner />} />
                <Route path="bills" element={<Bills />} />
                <Route path="imports" element={<Imports />} />
                <Route path="imports/:id" element={<Import />} />
                <Route path="messages" element={<Inbox />} />
                <Route path="trail" element={<Trail />} />
                <Route path="*" element={<Missing />} />
              </Routes>
            </Suspense>
          </ProblemBoundary>
        </Shell>
    </ConfigProvider>
  );
}
