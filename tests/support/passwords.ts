// Credentials of throw-away databases and people in tests.
export const APP_PASSWORD = "only-for-tests";
export const SESSION_SECRET = "a session secret that signs nothing outside of tests";
