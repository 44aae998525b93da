/** What a comparison needs from the machine. */
package io.mediant.cli.doctor;
