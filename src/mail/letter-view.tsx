import { attributeText } from '../web/attribute-text.ts';
import type { Letter, Sender } from './letter.ts';
import { LETTER_WORDS } from './letter-words.ts';

/** Mail programs know no stylesheet: every element carries its own, in the colours of the site. */
const STYLE = {
  page: 'margin:0;padding:24px 12px;background:#fdf6e9;color:#2c1c12;font-family:"Segoe UI",Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55',
  sheet:
    'max-width:520px;margin:0 auto;padding:28px 24px;background:#fffdf8;border:1px solid #e9d8ba;border-radius:14px',
  sign: 'margin:0 0 20px;font-family:Georgia,"Times New Roman",serif;font-size:22px;font-weight:bold;color:#b4410a',
  words: 'margin:0 0 16px',
  button:
    'display:inline-block;padding:12px 24px;background:#b4410a;color:#ffffff;border-radius:99px;font-weight:bold;text-decoration:none',
  fine: 'margin:0 0 16px;font-size:14px;color:#6a5240;overflow-wrap:anywhere',
} as const;

interface LetterViewProps {
  readonly letter: Letter;
  readonly sender: Sender;
}

/** The part of a mail for whoever sees it: no picture, nothing fetched from anywhere. */
export function LetterView({ letter, sender }: LetterViewProps): JSX.Element {
  const { language, subject, paragraphs, action, after = [] } = letter;
  const words = LETTER_WORDS[language];
  return (
    <>
      {'<!doctype html>'}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title safe>{subject}</title>
        </head>
        <body style={STYLE.page}>
          <div style={STYLE.sheet}>
            <p style={STYLE.sign}>Pur Beurre</p>
            {[words.greeting, ...paragraphs].map((text) => (
              <p style={STYLE.words} safe>
                {text}
              </p>
            ))}
            {action ? <LetterButton action={action} copyAddress={words.copyAddress} /> : ''}
            {after.map((text) => (
              <p style={STYLE.words} safe>
                {text}
              </p>
            ))}
            <p style={STYLE.words} safe>
              {words.closing}
            </p>
            <p style={`${STYLE.fine};border-top:1px solid #e9d8ba;padding-top:16px;margin:0`}>
              <span safe>{words.why}</span>{' '}
              <a href={`mailto:${attributeText(sender.contactEmail)}`} style="color:#b4410a" safe>
                {sender.contactEmail}
              </a>
              {' – '}
              <a href={attributeText(sender.siteUrl)} style="color:#b4410a" safe>
                {sender.siteUrl}
              </a>
            </p>
          </div>
        </body>
      </html>
    </>
  );
}

function LetterButton({
  action,
  copyAddress,
}: {
  action: NonNullable<Letter['action']>;
  copyAddress: string;
}): JSX.Element {
  return (
    <>
      <p style="margin:24px 0">
        <a href={attributeText(action.address)} style={STYLE.button} safe>
          {action.label}
        </a>
      </p>
      <p style={STYLE.fine}>
        <span safe>{copyAddress}</span>
        <br />
        <span safe>{action.address}</span>
      </p>
    </>
  );
}
