/** Texts in: files, folders, tables of texts and ready counts, cut into tokens and counted by document. */
package io.mediant.data.text;
