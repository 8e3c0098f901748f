// What breaks the content security policy, also where no console tells of it.

/** Notes every breach of the policy in `breaches` of the page. */
export const noteBreaches = (page) => page.addInitScript(() => {
  globalThis.breaches = [];
  document.addEventListener("securitypolicyviolation", (event) => globalThis.breaches.push(`${event.violatedDirective} ${event.blockedURI}`));
});
