import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import { client, unwrap } from '../../api/client';
import { Problem } from '../../api/problem';
import type { paths } from '../../api/schema';

type Proof = NonNullable<paths['/me/confirm']['post']['requestBody']>['content']['application/json'];

export const factorsQuery = queryOptions({
  queryKey: ['factors'],
  queryFn: () => unwrap(client.GET('/me/factors')),
});

export const confirm = (body: Proof) => unwrap(client.POST('/me/confirm', { body }));

export const startApp = () => unwrap(client.POST('/me/factors/app'));

export const confirmApp = (code: string) =>
  unwrap(client.POST('/me/factors/app/confirm', { body: { code } }));

export const removeFactor = (id: string) =>
  unwrap(client.DELETE('/me/factors/{id}', { params: { path: { id } } }));

export const renewBackupCodes = () => unwrap(client.POST('/me/backup-codes'));

export const canUsePasskeys = (): boolean => 'PublicKeyCredential' in window;

/** The browser's own question; what it gives back without a key is no error of ours. */
async function ofBrowser<T>(question: Promise<T>): Promise<T> {
  return question.catch(() => {
    throw new Problem({ title: 'passkey', status: 400, code: 'passkey-cancelled' });
  });
}

export async function confirmWithPasskey(): Promise<void> {
  const { options } = await unwrap(client.POST('/me/confirm/passkey'));
  const optionsJSON = options as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const { id, response } = await ofBrowser(startAuthentication({ optionsJSON }));
  const { clientDataJSON, authenticatorData, signature } = response;
  await confirm({ passkey: { id, clientDataJSON, authenticatorData, signature } });
}

export async function addPasskey(name: string) {
  const { options } = await unwrap(client.POST('/me/factors/passkeys/challenge'));
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const { id, response } = await ofBrowser(startRegistration({ optionsJSON }));
  const { clientDataJSON, attestationObject, transports } = response;
  return unwrap(
    client.POST('/me/factors/passkeys', {
      body: { name, id, clientDataJSON, attestationObject, transports },
    }),
  );
}
