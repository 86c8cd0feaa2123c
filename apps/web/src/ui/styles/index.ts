import './tokens.css';
import './elements.css';
import './blocks.css';
import './layout.css';
