/** A web server for this machine alone: who may come in, what may be asked, and how answers are sent. */
package io.mediant.studio.http;
