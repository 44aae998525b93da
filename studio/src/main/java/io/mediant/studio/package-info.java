/** The studio: a page in the browser, and the server behind it. */
package io.mediant.studio;
