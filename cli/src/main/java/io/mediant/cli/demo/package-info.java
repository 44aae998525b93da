/** Made data whose truth is known. */
package io.mediant.cli.demo;
