/** Tests of "both samples come from one law", the laws of permuted counts, and corrections for many tests. */
package io.mediant.core.inference.test;
