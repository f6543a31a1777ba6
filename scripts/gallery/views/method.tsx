import '../../../components/method/method.css';
import { MethodView } from '../../../components/method/MethodView';

export function show() {
  return <MethodView />;
}
