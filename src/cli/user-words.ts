import type { AccountEntry } from '../accounts/account-admin-store.ts';

export function accountTable(accounts: readonly AccountEntry[]): string {
  if (accounts.length === 0) return 'No account.';
  return accounts
    .map((account) =>
      [
        String(account.id).padStart(6),
        account.createdAt.toISOString().slice(0, 10),
        account.email,
        ...marksOf(account),
      ].join('  '),
    )
    .join('\n');
}

function marksOf({ confirmed, operator, disabledAt, eraseAt }: AccountEntry): string[] {
  return [
    ...(confirmed ? [] : ['unconfirmed']),
    ...(operator ? ['operator'] : []),
    ...(disabledAt ? [`disabled ${disabledAt.toISOString().slice(0, 10)}`] : []),
    ...(eraseAt ? [`erased for good ${eraseAt.toISOString().slice(0, 10)}`] : []),
  ];
}
