/** Rows that are not independent: groups, stretches of time, and how many independent rows they are worth. */
package io.mediant.core.inference.dependence;
