import { Button, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { asProblem, problemFrom } from '../api/problem';
import { fetchWithProof } from '../app/step-up';
import { ProblemAlert } from './error-summary';

const NAME = /filename="?([^";]+)"?/u;

async function download(address: string): Promise<void> {
  const request = new Request(address, { headers: { 'Accept-Language': document.documentElement.lang } });
  const response = await fetchWithProof(request);
  if (!response.ok) throw problemFrom(response, await response.json().catch(() => null));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = NAME.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'download';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A file that may ask for a fresh proof: a plain link would show the refusal in place of the page. */
export function DownloadButton({
  address,
  children,
  ...rest
}: { address: string; children: string } & ButtonProps) {
  const loading = useMutation({ mutationFn: () => download(address) });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={20} aria-hidden />}
        loading={loading.isPending}
        onClick={() => loading.mutate()}
        {...rest}
      >
        {children}
      </Button>
      {loading.isError ? <ProblemAlert problem={asProblem(loading.error)} /> : null}
    </>
  );
}
