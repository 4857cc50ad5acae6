/**
 * Passkeys in a browser: the one thing on the pages of accounts that needs a script (WebAuthn Level 3). Words and the
 * address to go on to stand in the page; without this script, or in an older browser, the buttons stay hidden.
 */
const isAble = 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Reads JSON from the server, or writes some. Refusals are problem documents with a sentence for the person. */
async function ask(path: string, body?: unknown): Promise<unknown> {
  const sent = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  const language = { 'Accept-Language': document.documentElement.lang };
  const answer = await fetch(`/api/auth/passkey/${path}`, {
    ...(body === undefined ? {} : sent),
    headers: { ...(body === undefined ? {} : sent.headers), ...language },
  });
  const told = (await answer.json()) as { detail?: string; next?: string };
  if (!answer.ok) throw new Refused(`${told.detail} ${told.next}`);
  return told;
}

class Refused extends Error {}

async function register(): Promise<void> {
  const options = await ask('generate-register-options');
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  );
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  await ask('verify-registration', { response: made.toJSON() });
}

async function signIn(): Promise<void> {
  const options = await ask('generate-authenticate-options');
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  await ask('verify-authentication', { response: shown.toJSON() });
}

function offer(id: string, act: () => Promise<void>): void {
  const place = document.getElementById(id);
  const button = place?.querySelector('button');
  const said = place?.querySelector('p');
  if (!place || !button || !said || !isAble) return;
  place.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    said.hidden = true;
    try {
      await act();
      location.assign(place.dataset.next ?? '/');
    } catch (error) {
      said.textContent = wordsFor(error, place.dataset);
      said.hidden = false;
      button.disabled = false;
    }
  });
}

function wordsFor(error: unknown, words: DOMStringMap): string {
  if (error instanceof Refused) return error.message;
  // The page was opened under another name than the server's own.
  const isElsewhere = error instanceof DOMException && error.name === 'SecurityError';
  return (isElsewhere ? words.elsewhere : words.failed) ?? '';
}

offer('passkey-vao', signIn);
offer('passkey-moi', register);
