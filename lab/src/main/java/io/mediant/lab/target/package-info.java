/** What networks learn to generate: made data whose law is known, or that is drawn on the spot. */
package io.mediant.lab.target;
