/** Every sentence and every number that a person reads, in English and Chinese. */
package io.mediant.report.text;
