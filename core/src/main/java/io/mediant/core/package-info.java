/** The mathematics of comparing two distributions, usable alone: no input or output, no logging. */
package io.mediant.core;
