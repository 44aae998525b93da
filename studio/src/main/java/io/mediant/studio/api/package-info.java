/** What the page asks the server for, as JSON. */
package io.mediant.studio.api;
