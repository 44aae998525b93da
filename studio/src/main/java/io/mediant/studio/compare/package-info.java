/** Comparisons that the page composes as command lines and this process carries out: files, jobs, and their results. */
package io.mediant.studio.compare;
