/** A comparison as a document: terminal, JSON, HTML, Markdown, JUnit XML and CSV. */
package io.mediant.report;
