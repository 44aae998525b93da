/** Which measure answers: the regime that two samples are in, and the tool for it. */
package io.mediant.core.inference.choice;
