/** Named experiments: each trains something, and says whether theory's statements held. */
package io.mediant.lab.experiment;
