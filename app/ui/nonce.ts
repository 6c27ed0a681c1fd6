// The response's nonce, for the few scripts that the framework writes inline. Empty in the browser.
import { createContext } from "react";

export const NonceContext = createContext("");
