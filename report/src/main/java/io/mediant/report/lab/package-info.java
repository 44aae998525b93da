/** Reports of the lab's experiments. */
package io.mediant.report.lab;
