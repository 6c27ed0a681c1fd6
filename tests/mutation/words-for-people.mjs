// Leaves sentences alone: a changed word in a text for people is no changed decision. Names and codes hold no space.
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** @param {string} text */
const isSentence = (text) => /\s/.test(text);

/**
 * @typedef {{ type: string, value?: string, properties?: { key?: { name?: string } }[],
 *   quasis?: { value: { raw: string } }[] }} SourceNode
 */

const wordsForPeople = {
  /** @param {{ node: SourceNode }} path */
  shouldIgnore({ node }) {
    const { type, value = "", properties = [], quasis = [] } = node;
    // { en: …, de: … } says one thing in every language
    const isText = type === "ObjectExpression" && properties.some(({ key }) => key?.name === "en");
    const isSaid = type === "StringLiteral" && isSentence(value);
    const isFilled = type === "TemplateLiteral" && quasis.some((one) => isSentence(one.value.raw));
    return isText || isSaid || isFilled ? "a text for people" : undefined;
  },
};

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "words-for-people", wordsForPeople),
];
