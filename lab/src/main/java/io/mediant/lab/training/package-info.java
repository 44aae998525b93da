/** Training generators against judges, and judges alone. */
package io.mediant.lab.training;
